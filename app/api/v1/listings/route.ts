export { createListingRoute as POST } from './create';
export { searchListingsRoute as GET } from './search';
