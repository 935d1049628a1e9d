import mantinePreset from "postcss-preset-mantine";
import simpleVariables from "postcss-simple-vars";

// Medplum's style sheet is written for Mantine's preset, with Mantine's default breakpoints.
const breakpoints = { xs: "36em", sm: "48em", md: "62em", lg: "75em", xl: "88em" };
const variables = Object.fromEntries(Object.entries(breakpoints).map(([name, width]) => [`mantine-breakpoint-${name}`, width]));

export default { plugins: [mantinePreset(), simpleVariables({ variables })] };
