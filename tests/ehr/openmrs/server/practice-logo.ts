/** The logo of the front end, which says that no real patient is here. */
export const PRACTICE_LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="150" height="24" viewBox="0 0 150 24">' +
  '<text x="2" y="17" font-family="sans-serif" font-size="15" fill="#ffffff">OpenMRS practice</text></svg>';
