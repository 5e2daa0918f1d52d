import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { brandId } from '#core/domain/ids.ts';
import { buildCompany, buildIndexData } from '#test/support/builders.ts';
import { buildIndexModel, renderIndex } from '#test/support/render-index.tsx';

afterEach(cleanup);

const adatum = buildCompany({ id: brandId('7'), name: 'Adatum' });
const model = buildIndexModel({ data: buildIndexData({ accounts: [adatum] }) });
const openMenu = () => fireEvent.click(screen.getByRole('button', { name: 'Actions for Adatum' }));
const press = (key: string) =>
  act(() => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
  });
const choose = (name: string) => {
  openMenu();
  fireEvent.click(screen.getByRole('menuitem', { name }));
};

test('the keys of the menu: arrows around the ends, Home, End, letters, Escape', async () => {
  renderIndex({ model });
  const button = screen.getByRole('button', { name: 'Actions for Adatum' });
  fireEvent.keyDown(button, { key: 'ArrowDown' });
  const focused = () => document.activeElement?.textContent;
  expect(focused()).toBe('Create task');
  await press('ArrowUp');
  expect(focused()).toBe('Remove account');
  await press('ArrowDown');
  expect(focused()).toBe('Create task');
  await press('End');
  expect(focused()).toBe('Remove account');
  await press('v');
  expect(focused()).toBe('View company record');
  await press('Home');
  expect(focused()).toBe('Create task');
  await press('Escape');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button);
});

test('task, note and record open in HubSpot', () => {
  const { verbs } = renderIndex({ model });
  choose('Create task');
  choose('Create note');
  choose('View company record');
  expect(verbs.openRecordForm.mock.calls).toEqual([
    ['7', 'task'],
    ['7', 'note'],
  ]);
  expect(verbs.openRecord).toHaveBeenCalledWith('7');
  expect(screen.queryByRole('menu')).toBeNull();
});

test('removing asks first, and can be undone after', async () => {
  const { verbs } = renderIndex({ model });
  choose('Remove account');
  const dialog = screen.getByRole('dialog', { name: 'Remove Adatum from target accounts?' });
  expect(verbs.setTargetAccount).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Remove account' }));
  expect(dialog.isConnected).toBe(false);
  expect(verbs.setTargetAccount).toHaveBeenCalledWith(['7'], false);
  await waitFor(() => screen.getByText('Adatum was removed from target accounts'));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(verbs.undo).toHaveBeenCalledWith('group-1');
  expect(screen.queryByText('Adatum was removed from target accounts')).toBeNull();
});

test('the dialog can be left without removing anything', () => {
  const { verbs } = renderIndex({ model });
  choose('Remove account');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  choose('Remove account');
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(verbs.setTargetAccount).not.toHaveBeenCalled();
});

test('a change that could not be kept is said, and nothing is offered to undo', async () => {
  const { verbs } = renderIndex({ model });
  verbs.setTargetAccount.mockResolvedValue({
    groupId: 'group-1',
    outcome: { ok: false, failure: { kind: 'storage', message: 'QuotaExceededError' } },
  });
  choose('Remove account');
  fireEvent.click(screen.getByRole('button', { name: 'Remove account' }));
  await waitFor(() => screen.getByText(/^The browser could not save the local copy\. Free some disk space/));
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});
