import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { en, type Messages } from './en.ts';

/** The catalogue in use; English where no provider is above. */
export const MessagesContext = createContext<Messages>(en);

/** The messages of the language in use. */
export const useMessages = (): Messages => useContext(MessagesContext);
