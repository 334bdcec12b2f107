import './activation.test';
import './counts.test';
import './newYearly.test';
import './sections.test';
