import { Brand } from '../frame/brand.tsx'

export function StartScreen({ dataFolder }: { readonly dataFolder: string }) {
  return (
    <main>
      <Brand /> {dataFolder}
    </main>
  )
}
