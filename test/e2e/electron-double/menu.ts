type Template = {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly accelerator?: string
  readonly click?: () => void
  readonly submenu?: readonly Template[]
}

class MenuItem {
  readonly id: string | undefined
  readonly label: string
  readonly role: string | undefined
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  readonly click: () => void

  constructor({ id, label = '', role, accelerator, click, submenu }: Template) {
    this.id = id
    this.label = label
    this.role = role
    this.accelerator = accelerator
    this.click = click ?? (() => {})
    this.submenu = submenu === undefined ? undefined : Menu.buildFromTemplate(submenu)
  }
}

export class Menu {
  static #ofApplication: Menu | null = null

  static buildFromTemplate(template: readonly Template[]): Menu {
    return new Menu(template.map((item) => new MenuItem(item)))
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#ofApplication = menu
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#ofApplication
  }

  readonly items: readonly MenuItem[]

  constructor(items: readonly MenuItem[]) {
    this.items = items
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      if (item.id === id) return item
      const found = item.submenu?.getMenuItemById(id) ?? null
      if (found !== null) return found
    }
    return null
  }
}
