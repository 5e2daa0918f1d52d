import { startPage } from '../page/start-page.tsx';
import { WelcomePage } from '#components/welcome/welcome-page.tsx';
import { workerCommands } from '#core/messaging/send-command.ts';
import { openTab } from '../page/open-tab.ts';

void startPage(() => {
  const commands = workerCommands();
  return (
    <WelcomePage
      verbs={{
        openOptions: () => openTab('/options.html'),
        exploreSample: () => void commands.exploreSample({}).then(() => openTab('/accounts.html')),
      }}
    />
  );
});
