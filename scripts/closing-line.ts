import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with one line that a machine can read: `N passed, N failed`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      if (module.state() === 'failed' && module.errors().length > 0) failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        // A test that was skipped proves nothing; it counts as failed so that nobody forgets it.
        else failed += 1;
      }
    }
    console.log(`${passed} passed, ${failed} failed`);
  }
}
