import type { CommanderError } from 'commander';
import type { Text } from '../law/text.ts';

/** What is wrong with a call, in both languages; commander says it in English only. */
export function usageText({ code, message }: CommanderError): Text {
  const en = sentence(
    message.replace(/^error: /, '').replace(/\n\(Did you mean (.*)\?\)$/, '. Did you mean $1?'),
  );
  const name = /'([^']*)'/.exec(message)?.[1] ?? '';
  const near = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1];
  const hint = near === undefined ? '' : ` Bedoel je ${near}?`;
  const nl: Readonly<Record<string, string>> = {
    'commander.unknownOption': `De optie ${name} bestaat niet.${hint}`,
    'commander.unknownCommand': `De opdracht ${name} bestaat niet.${hint}`,
    'commander.missingArgument': `Er ontbreekt iets: ${name}.`,
    'commander.optionMissingArgument': `Bij de optie ${name} hoort een waarde.`,
    'commander.excessArguments': `Er staat te veel in de opdracht: ${/but got \d+: (.*)\.$/.exec(message)?.[1] ?? ''}.`,
    'commander.invalidArgument': `De waarde ${/argument '([^']*)'/.exec(message)?.[1] ?? ''} kan niet bij ${name}.${allowed(message)}`,
  };
  return { nl: nl[code] ?? en, en };
}

function allowed(message: string): string {
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1];
  return choices === undefined ? '' : ` Wat kan: ${choices}.`;
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}${/[.?!]$/.test(trimmed) ? '' : '.'}`;
}
