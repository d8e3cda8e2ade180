import { expect, test } from 'vitest';
import { createMetrics } from './metrics.ts';

test('the text format of Prometheus', async () => {
  const metrics = createMetrics({ asked_total: 'Asked.', took_seconds: 'Took.' });
  metrics.count('asked_total', { route: '/a', status: '200' });
  metrics.count('asked_total', { route: '/a', status: '200' }, 2);
  metrics.count('asked_total', { route: 'with "quotes" \\ and\nlines' });
  metrics.observe('took_seconds', { route: '/a' }, 0.02);
  metrics.observe('took_seconds', { route: '/a' }, 0.3);
  metrics.observe('took_seconds', { route: '/a' }, 60);
  metrics.gauge('open', 'Open.', async () => 3);
  metrics.gauge('used_total', 'Used.', () => 1.5, 'counter');
  expect(await metrics.text()).toBe(`# HELP asked_total Asked.
# TYPE asked_total counter
asked_total{route="/a",status="200"} 3
asked_total{route="with \\"quotes\\" \\\\ and\\nlines"} 1
# HELP took_seconds Took.
# TYPE took_seconds histogram
took_seconds_bucket{route="/a",le="0.005"} 0
took_seconds_bucket{route="/a",le="0.01"} 0
took_seconds_bucket{route="/a",le="0.025"} 1
took_seconds_bucket{route="/a",le="0.05"} 1
took_seconds_bucket{route="/a",le="0.1"} 1
took_seconds_bucket{route="/a",le="0.25"} 1
took_seconds_bucket{route="/a",le="0.5"} 2
took_seconds_bucket{route="/a",le="1"} 2
took_seconds_bucket{route="/a",le="2.5"} 2
took_seconds_bucket{route="/a",le="5"} 2
took_seconds_bucket{route="/a",le="10"} 2
took_seconds_bucket{route="/a",le="+Inf"} 3
took_seconds_sum{route="/a"} 60.32
took_seconds_count{route="/a"} 3
# HELP open Open.
# TYPE open gauge
open 3
# HELP used_total Used.
# TYPE used_total counter
used_total 1.5
`);
});

test('only what is explained is counted', () => {
  expect(() => createMetrics({}).count('other_total')).toThrow('no such metric');
});
