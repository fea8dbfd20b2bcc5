-- What organisations are told of reports is gathered with everything else that staff wish to have written to them: by the
-- system, which is none of those organisations.
create policy report_notices_gathered on report_notices for select
  using (current_setting('beichen.person', true) = 'system');
create index report_notices_at on report_notices (at);
