/** A corpus cannot be made, for a reason that the user can fix. The message is a sentence for the user. */
export class BuildFailure extends Error {}
