import './activation.test';
import './blogChanges.test';
import './counts.test';
import './edit.test';
// Before those that close the output channel, which they share with the extension.
import './moments.test';
import './library.test';
import './lineBreaks.test';
import './newRetrospective.test';
import './newYearly.test';
import './sections.test';
import './goals.test';
import './year.test';
