export { openingStep, stepNumber } from './opening-step.ts';
export {
  formatGuideState,
  type GuideState,
  isSubmitted,
  parseGuideState,
} from './state.ts';
export { type GuideView, guideView } from './view.ts';
export { follow, standing } from './walk.ts';
