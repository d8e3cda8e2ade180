type Labels = Readonly<Record<string, string>>;

/** Numbers about this process, in the text format of Prometheus. */
export interface Metrics {
  /** Adds to a number that only goes up. */
  count(name: string, labels?: Labels, by?: number): void;
  /** Notes how long something took, in seconds. */
  observe(name: string, labels: Labels, seconds: number): void;
  /** Sets up a number that is asked for when somebody looks. */
  gauge(name: string, help: string, value: () => number | Promise<number>, type?: 'gauge' | 'counter'): void;
  /** Everything, as `text/plain; version=0.0.4`. */
  text(): Promise<string>;
}

/** Upper bounds in seconds; the last bucket has none. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Histogram {
  readonly buckets: number[];
  sum: number;
  count: number;
}

/** @param help what each counter and each duration means, by name: no other can be counted */
export function createMetrics(help: Readonly<Record<string, string>>): Metrics {
  const counters = new Map<string, Map<string, number>>();
  const histograms = new Map<string, Map<string, Histogram>>();
  const gauges: { name: string; help: string; type: string; value: () => number | Promise<number> }[] = [];

  function place<T>(of: Map<string, Map<string, T>>, name: string): Map<string, T> {
    if (help[name] === undefined) throw new Error(`no such metric: ${name}`);
    return of.get(name) ?? of.set(name, new Map()).get(name)!;
  }

  return {
    count(name, labels = {}, by = 1) {
      const values = place(counters, name);
      const key = written(labels);
      values.set(key, (values.get(key) ?? 0) + by);
    },
    observe(name, labels, seconds) {
      const values = place(histograms, name);
      const key = written(labels);
      const found = values.get(key) ?? { buckets: BOUNDS.map(() => 0), sum: 0, count: 0 };
      values.set(key, found);
      for (const [i, bound] of BOUNDS.entries()) if (seconds <= bound) found.buckets[i]! += 1;
      found.sum += seconds;
      found.count += 1;
    },
    gauge(name, text, value, type = 'gauge') {
      gauges.push({ name, help: text, type, value });
    },
    async text() {
      const lines: string[] = [];
      const head = (name: string, text: string, type: string) =>
        lines.push(`# HELP ${name} ${text}`, `# TYPE ${name} ${type}`);
      for (const [name, values] of counters) {
        head(name, help[name]!, 'counter');
        for (const [labels, value] of values) lines.push(`${name}${inBraces(labels)} ${value}`);
      }
      for (const [name, values] of histograms) {
        head(name, help[name]!, 'histogram');
        for (const [labels, { buckets, sum, count }] of values) {
          const upTo = (bound: string) => inBraces([labels, `le="${bound}"`].filter(Boolean).join());
          for (const [i, bound] of BOUNDS.entries())
            lines.push(`${name}_bucket${upTo(String(bound))} ${buckets[i]}`);
          lines.push(`${name}_bucket${upTo('+Inf')} ${count}`);
          lines.push(`${name}_sum${inBraces(labels)} ${sum}`, `${name}_count${inBraces(labels)} ${count}`);
        }
      }
      for (const { name, help: text, type, value } of gauges) {
        head(name, text, type);
        lines.push(`${name} ${await value()}`);
      }
      return `${lines.join('\n')}\n`;
    },
  };
}

const inBraces = (labels: string): string => (labels === '' ? '' : `{${labels}}`);

function written(labels: Labels): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`)
    .join();
}
