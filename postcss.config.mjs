/** Tailwind is the one CSS tool; its theme stands in app/globals.css. */
export default { plugins: { '@tailwindcss/postcss': {} } };
