import { testPersonMirror } from '../../testing/test-person-mirror.ts';
import check from './check.ts';

testPersonMirror(check, 'students');
