import type { Command } from 'commander';
import type { Terminal } from '../../foundation/command-line/terminal.ts';
import { calculations } from '../calculations/all.ts';
import { pensionAge } from '../calculations/pension-age.ts';
import { addCalculation } from './calculation.ts';
import { addPensionAge } from './pension-age.ts';
import { addSimulate } from './simulate.ts';

const ABOUT = {
  nl: 'arbeidsongeschiktheidsverzekering voor zelfstandigen: rekenen en simuleren',
  en: 'disability insurance for the self-employed: calculate and simulate',
};

/** waaier insurance … */
export function addCommands(program: Command, terminal: Terminal): void {
  const group = program.command('insurance').description(ABOUT[terminal.language]);
  for (const one of calculations) (one === pensionAge ? addPensionAge : addCalculation)(group, one, terminal);
  addSimulate(group, terminal);
}
