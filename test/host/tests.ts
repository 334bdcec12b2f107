import './activation.test';
import './counts.test';
import './edit.test';
import './moments.test';
import './library.test';
import './newRetrospective.test';
import './newYearly.test';
import './prompts.test';
import './publish.test';
import './sections.test';
import './goals.test';
import './problems.test';
import './markReady.test';
import './year.test';
import './wrongSettings.test';
// These make and remove blogs, which the extension is told of some time later.
import './lineBreaks.test';
import './blogChanges.test';
