// Made by scripts/licences.ts when the app is built.
declare module 'virtual:licences' {
  interface Shipped {
    name: string
    version: string
    licence: string | null
  }
  export const packages: Shipped[]
  export const models: Shipped[]
}
