// Prints the tables of docs/decisions/0002-points-as-weight-of-evidence.md: what the rulings say per viewpoint beside the
// points in use, every ruling with our outcome, and what changes when the points change. Run: node scripts/calibrate.ts
import { fileURLToPath } from 'node:url';
import { report } from '../src/assessment/cases/report.ts';
import { compile } from '../src/foundation/questionnaire/compile.ts';
import { loadQuestionnaire } from '../src/foundation/questionnaire/load.ts';

const hiring = fileURLToPath(new URL('../src/assessment/rules/hiring', import.meta.url));
console.log(report(compile(loadQuestionnaire(process.argv[2] ?? hiring)), 2000));
