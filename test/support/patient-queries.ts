import { configure } from '@testing-library/preact';

// Nothing is timed: what is waited for may take a busy machine longer than the second that is usual.
configure({ asyncUtilTimeout: 10_000 });
