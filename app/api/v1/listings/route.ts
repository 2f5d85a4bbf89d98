export { createListingRoute as POST } from './create';
