import Link from 'lucide/dist/esm/icons/link.mjs';
import { useMessages } from '#components/locale/messages.ts';
import type { Toasts } from '#components/ui/create-toasts.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import type { IndexVerbs } from './index-verbs.ts';

interface CopyLinkProps {
  readonly verbs: Pick<IndexVerbs, 'copyLink'>;
  readonly toasts: Toasts;
}

/** Copies a link to what is on screen. */
export function CopyLink({ verbs, toasts }: CopyLinkProps) {
  const texts = useMessages().fullPage.link;
  const copyLink = async () => {
    const isCopied = await verbs.copyLink();
    toasts.show(isCopied ? { text: texts.copied } : { kind: 'bad', text: texts.failed });
  };
  return <IconButton label={texts.copy} icon={Link} onClick={() => void copyLink()} />;
}
