/**
 * A step of the build: what a library makes with `forwardRef` or `createContext` and names for developer tools counts as used, though nobody
 * asks for it. Without the name, and with the call marked as pure, it goes.
 */
export function unnamedComponents() {
  return {
    name: 'unnamed-components',
    transform(code: string, id: string) {
      if (!/\/node_modules\/(react-router|qrcode\.react|react-hook-form|@tanstack\/react-query)\//.test(id)) return null
      const pure = code.replace(/= (?=(?:React\w*(?:\$\d+)?\.)?(?:forwardRef|createContext)\()/g, '= /*@__PURE__*/ ')
      return { code: pure.replace(/^\w+\.displayName = .*;$/gm, ''), map: null }
    },
  }
}
