export {
  AUDIENCES,
  type Audience,
  confidentialityOfItem,
  confidentialityOfPlace,
  discloses,
  narrower,
  UNMARKED,
} from './confidentiality.ts';
export { confidentialityOfFinding, type RestsOnEvidence } from './disclosed-finding.ts';
