const typesByEnding: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ppt: 'application/vnd.ms-powerpoint',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  txt: 'text/plain',
  csv: 'text/csv',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  zip: 'application/zip',
  eml: 'message/rfc822',
  ics: 'text/calendar',
}

/** The media type that a file's ending says; bytes of unknown kind otherwise. */
export function mediaTypeOf(fileName: string): string {
  const ending = fileName.split('.').at(-1)?.toLowerCase() ?? ''
  return typesByEnding[ending] ?? 'application/octet-stream'
}

/** File name without its ending, as a first title. */
export function titleFromFileName(fileName: string): string {
  return fileName.replace(/\.[^.]+$/u, '').replaceAll('_', ' ')
}
