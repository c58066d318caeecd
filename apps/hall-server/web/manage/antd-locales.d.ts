// Ant Design ships its locales as ES modules with CommonJS types; this says what a bundler really gets.
declare module 'antd/es/locale/zh_CN.js' {
  const locale: NonNullable<import('antd').ConfigProviderProps['locale']>;
  // biome-ignore lint/style/noDefaultExport: the library's own shape
  export default locale;
}
declare module 'antd/es/locale/en_GB.js' {
  const locale: NonNullable<import('antd').ConfigProviderProps['locale']>;
  // biome-ignore lint/style/noDefaultExport: the library's own shape
  export default locale;
}
declare module 'antd/es/locale/ja_JP.js' {
  const locale: NonNullable<import('antd').ConfigProviderProps['locale']>;
  // biome-ignore lint/style/noDefaultExport: the library's own shape
  export default locale;
}
