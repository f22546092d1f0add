import { loadSpeech } from '../i18n/speech.ts'

export const speeches = { en: await loadSpeech('en'), ar: await loadSpeech('ar'), ru: await loadSpeech('ru') }
