import './faults.test';
import './unreadable.test';
