/**
 * `message` as VS Code's notifications and input boxes show it: exactly this. They make links of `[words](command:…)`, and a
 * click on one runs the command, whoever wrote it: a file's name, a template, a link in a post.
 */
export function withoutLinks(message: string): string {
  return message.replace(/\](?=\()/g, ']\u2060');
}

/** `label` as lists to choose from show it: exactly this. They make icons of `$(name)`. */
export function withoutIcons(label: string): string {
  return label.replace(/\$(?=\()/g, '$$\u2060');
}
