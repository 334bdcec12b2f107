import './activation.test';
import './counts.test';
import './edit.test';
import './newYearly.test';
import './sections.test';
