-- Who has no row in the contact directory is reminded of it too, so what a reminder is about need not have one.
alter table contact_reminders drop constraint contact_reminders_about_fkey;
alter table contact_reminders add foreign key (about) references organisations (id);
alter table contact_reminders drop constraint contact_reminders_what_check;
alter table contact_reminders add check (what in ('contactsDueSoon', 'contactsStale', 'contactsMissing'));
