// Mocha's spec reporter, which says as well what was tried once more: each such try costs half a minute and hides something.
const { reporters, Runner } = require('mocha');

module.exports = class SpecWithRetries extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.on(Runner.constants.EVENT_TEST_RETRY, (test, { message }) => {
      reporters.Base.consoleLog(`    · once more: ${test.fullTitle()}: ${message.split('\n')[0]}`);
    });
  }
};
