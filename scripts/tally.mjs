/** When there is no report: the test run itself failed, as one. */
export const noTests = { passed: 0, failed: 1 }

/**
 * What a test report comes to. Whatever did not pass has failed: a skipped test is one that does not run, and a
 * file that failed outside its tests, or a run that ended badly without a failed test, counts as one. Only what
 * a chosen name (-t) leaves out is not counted.
 */
export function tallyOf(report, exitStatus, chosen = []) {
  const byName = chosen.some((word) => /^(-t|--testNamePattern)(=|$)/.test(word))
  const sum = { passed: 0, failed: 0 }
  for (const { status, assertionResults } of report.testResults) {
    const isLeftOut = (test) => byName && test.status === 'skipped'
    const tests = assertionResults.filter((test) => !isLeftOut(test))
    const failed = tests.filter((test) => test.status !== 'passed').length
    sum.passed += tests.length - failed
    sum.failed += failed === 0 && status === 'failed' ? 1 : failed
  }
  if (exitStatus !== 0 && sum.failed === 0) sum.failed = 1
  return sum
}
