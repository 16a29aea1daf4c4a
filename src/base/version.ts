/** Of the app, as in package.json (a test holds the two together): said wherever a figure leaves the app. */
export const VERSION = '0.1.0';
