import './faults.test';
import './cancelling.test';
import './keptFile.test';
import './unreadable.test';
