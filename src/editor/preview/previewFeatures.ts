// What previewCommands.ts loads with the first preview: one bundle for all of it.
export { PreviewPanels } from './previewPanel';
export { PreviewView } from './previewView';
