import { describe, expect, test } from 'vitest';
import { peopleFinder } from '#core/domain/activity-people.ts';
import { brandId } from '#core/domain/ids.ts';
import { buildActivity, buildContact, buildOwner } from '#test/support/builders.ts';

const ada = buildOwner({ name: 'Ada Lindqvist', email: 'ada@ourside.example' });
const ben = buildOwner({ name: 'Ben Wright', isActive: false });
const grace = buildContact({
  name: 'Grace Holloway',
  email: 'Grace.Holloway@northwind.example',
  phone: '+1 (206) 555-0143',
});
const nameless = buildContact({ email: 'x@northwind.example' });
const peopleOf = peopleFinder([grace, nameless], [ada, ben]);

describe('who took part', () => {
  test('contacts and users by name, others as HubSpot has them', () => {
    const participants = ['grace.holloway@northwind.example ', 'ADA@ourside.example', 'other@else.example'];
    expect(peopleOf(buildActivity({ kind: 'email', participants }))).toEqual([
      'Grace Holloway',
      'Ada Lindqvist',
      'other@else.example',
    ]);
  });

  test('a number, however it is written', () => {
    const participants = ['206-555-0143', '001 206 555 0143', '555 0199'];
    expect(peopleOf(buildActivity({ kind: 'call', participants }))).toEqual(['Grace Holloway', '555 0199']);
  });

  test('whoever of ours attends a meeting, but its owner', () => {
    const meeting = buildActivity({
      kind: 'meeting',
      ownerId: ada.id,
      attendeeOwnerIds: [ada.id, ben.id, brandId('404')],
    });
    expect(peopleOf(meeting)).toEqual(['Ben Wright']);
  });

  test('a contact without a name stays an address; nobody is there twice', () => {
    const participants = ['x@northwind.example', 'x@northwind.example'];
    expect(peopleOf(buildActivity({ participants }))).toEqual(['x@northwind.example']);
  });
});
