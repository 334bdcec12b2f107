/** Languages that templates and sections exist in. Another one is another data file. */
export type TemplateLanguage = 'en' | 'ko';

export const templateLanguages: readonly TemplateLanguage[] = ['en', 'ko'];
