/** What the front end is configured for; everything else is as published. */
export const FRONT_END_CONFIG = {
  // The marker in the page by which one can tell that this is no real practice.
  "@openmrs/esm-primary-navigation-app": {
    logo: { src: "/openmrs/spa/practice-logo.svg", alt: "OpenMRS practice" },
  },
};
