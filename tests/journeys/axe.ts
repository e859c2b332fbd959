// Can everybody use the page: no serious finding of axe, in this light and at this width.
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

// axe as Playwright's own package brings it along.
const beside = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
const { source } = beside('axe-core') as { source: string }

/** Fails with what is wrong and where; looks for some kinds of fault only when told so. */
export async function expectUsable(page: Page, what: string, rules?: string[]): Promise<void> {
  // Once for each page: a frame that is asked four times need not read half a megabyte four times.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}),
  }
  const { violations, testEngine } = await page.evaluate(
    (asked) =>
      (window as unknown as { axe: { run: (of: Document, asked: unknown) => Promise<AxeResults> } }).axe.run(
        document,
        asked,
      ),
    options as never,
  )
  expect(testEngine.name).toBe('axe-core')
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 160))
          .join(' | ')}`,
    )
  expect.soft(serious, what).toEqual([])
}
