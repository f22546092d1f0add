/** Why a corpus cannot be made, as a sentence for whoever asked for it. No defect of ours. */
export class BuildFailure extends Error {}
