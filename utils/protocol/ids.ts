import * as z from "zod/mini";

/** Random public id of a report, an install or a frame: a version 4 UUID in lower case. Random, so that it says nothing. */
export const randomId = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));

/** Id of something that a profile or pack declares: a view, a label, a tip. Lower-case words, joined by `.` or `-`. */
export const declaredId = z.string().check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/), z.maxLength(80));

/** SemVer without build metadata, https://semver.org. */
export const version = z.string().check(z.regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}(?:-[0-9A-Za-z.-]{1,32})?$/));

/** A calendar day of the site, `YYYY-MM-DD`. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256Hex = z.string().check(z.regex(/^[0-9a-f]{64}$/));
