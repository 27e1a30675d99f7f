-- A visit is of eight kinds and a ride holds who drives and who stays: what each kind has, and which columns belong together, is said by the table.
ALTER TABLE public.appointment
  ADD CONSTRAINT "a call is of a consult" CHECK ((kind = 'consult') = (consult_id IS NOT NULL)),
  ADD CONSTRAINT "a visit has the phase of its kind" CHECK (CASE
    WHEN kind IN ('preparation', 'journey', 'integration') THEN phase::text IS NOT DISTINCT FROM kind::text
    WHEN kind = 'group' THEN phase IS DISTINCT FROM 'journey'
    ELSE phase IS NULL END),
  ADD CONSTRAINT "a journey alone has a route and a dose" CHECK (kind = 'journey' OR num_nonnulls(route, planned_dose_at) = 0),
  ADD CONSTRAINT "a seat prepares or integrates" CHECK (group_id IS NULL OR kind IN ('group', 'preparation', 'integration')),
  ADD CONSTRAINT "a cycle is a client's" CHECK (cycle_id IS NULL OR client_id IS NOT NULL),
  -- Nobody keeps a room for a visit by video, nor a chair at a facility for one in the office.
  ADD CONSTRAINT "a place is that of the setting" CHECK ((setting = 'office' OR num_nonnulls(room_id, location_id) = 0)
    AND (setting = 'facility' OR num_nonnulls(chair_id, facility_id) = 0)),
  ADD CONSTRAINT "a visit has come no further than its status" CHECK (CASE status
    WHEN 'tentative' THEN num_nonnulls(confirmed_at, arrived_at, started_at, completed_at) = 0
    WHEN 'confirmed' THEN num_nonnulls(arrived_at, started_at, completed_at) = 0
    WHEN 'in_progress' THEN completed_at IS NULL
    WHEN 'completed' THEN true
    ELSE num_nonnulls(started_at, completed_at) = 0 END),
  ADD CONSTRAINT "a cancelled visit says when" CHECK ((cancelled_at IS NULL OR status = 'cancelled') AND (cancel_reason IS NULL OR cancelled_at IS NOT NULL)),
  ADD CONSTRAINT "a visit that waits again says why" CHECK ((reopened_at IS NULL) = (reopened_because IS NULL)),
  -- Two portals need not agree on the second.
  ADD CONSTRAINT "a client comes, it begins, it ends" CHECK (started_at >= arrived_at - interval '1 minute'
    AND completed_at >= coalesce(started_at, arrived_at) - interval '1 minute');

-- A driver who said yes once the client had gone had the ride stand open again.
ALTER TABLE public.ride_home NO FORCE ROW LEVEL SECURITY;
UPDATE public.ride_home SET status = 'handed_over' WHERE handed_over_at IS NOT NULL AND status <> 'handed_over';
ALTER TABLE public.ride_home FORCE ROW LEVEL SECURITY;
ALTER TABLE public.ride_home
  ADD CONSTRAINT "nothing is told of a driver nobody named" CHECK (driver_name IS NOT NULL
    OR num_nonnulls(driver_phone, driver_relation, way_home, driver_is_adult, confirmed_at) = 0),
  ADD CONSTRAINT "nothing is told of a sitter nobody named" CHECK (sitter_name IS NOT NULL OR num_nonnulls(sitter_phone, sitter_is_adult) = 0),
  ADD CONSTRAINT "a driver's yes is told by somebody" CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
  ADD CONSTRAINT "a client waits in one place" CHECK ((waiting_since IS NULL) = (rest_place IS NULL)
    AND (rest_room_id IS NOT NULL) = (rest_place IS NOT DISTINCT FROM 'rest')),
  ADD CONSTRAINT "somebody hands the client over" CHECK ((handed_over_at IS NULL) = (handed_over_by IS NULL)),
  ADD CONSTRAINT "a ride has come as far as its status" CHECK (CASE status
    WHEN 'agreed' THEN agreement_id IS NOT NULL
    WHEN 'driver_named' THEN driver_name IS NOT NULL
    WHEN 'driver_confirmed' THEN confirmed_at IS NOT NULL
    WHEN 'waiting' THEN waiting_since IS NOT NULL
    WHEN 'handed_over' THEN handed_over_at IS NOT NULL
    ELSE true END AND (handed_over_at IS NULL OR status = 'handed_over')),
  ADD CONSTRAINT "a client is handed over after they waited" CHECK (handed_over_at >= waiting_since - interval '1 minute');
