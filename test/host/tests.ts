import './activation.test';
import './counts.test';
import './edit.test';
import './library.test';
import './newRetrospective.test';
import './newYearly.test';
import './sections.test';
import './goals.test';
