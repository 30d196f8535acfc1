/** How many records one command may change: what a person can look through, and a transaction can hold. */
export const MOST_AT_ONCE = 500;
