-- Who did something is looked up by the text that stands in the journal (view actors): with thousands of people a look
-- at all of them for every timeline.
create index people_as_actors on people ((id::text));
create index providers_as_actors on organisations (('sp-mail:' || id)) where kind = 'serviceProvider';
