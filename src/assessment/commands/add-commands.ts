import type { Command } from 'commander';
import type { Terminal } from '../../foundation/command-line/terminal.ts';
import { type Registry, registry } from '../model/registry.ts';
import { addAssess } from './assess.ts';
import { addQuestionnaire } from './questionnaire.ts';
import { addReceipt } from './receipt.ts';

/** Adds the commands of the assessment domain. */
export function addCommands(program: Command, terminal: Terminal, rules: () => Registry = registry): void {
  addAssess(program, terminal, rules);
  addQuestionnaire(program, terminal, rules);
  addReceipt(program, terminal, rules);
}
