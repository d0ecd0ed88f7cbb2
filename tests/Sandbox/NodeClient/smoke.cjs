// Drives the emulated portal through HubSpot's official client and prints what it saw as one line of JSON.
'use strict';

const assert = require('node:assert/strict');
const { createRequire } = require('node:module');

const [basePath, accessToken, modules] = process.argv.slice(2);
const hubspot = createRequire(modules)('@hubspot/api-client');
const client = new hubspot.Client({ accessToken, basePath, numberOfApiCallRetries: 0 });
const done = [];

async function step(name, run) {
  try {
    const result = await run();
    done.push(name);
    return result;
  } catch (problem) {
    throw new Error(`${name}: ${problem.message} ${JSON.stringify(problem.body ?? null)}`);
  }
}

async function main() {
  const contacts = client.crm.contacts;

  await step('properties', async () => {
    await client.crm.properties.groupsApi.create('contacts', { name: 'hearth', label: 'Hearth' });
    const made = await client.crm.properties.coreApi.create('contacts', {
      name: 'st_customer_id', label: 'ServiceTitan customer', type: 'string', fieldType: 'text', groupName: 'hearth', hasUniqueValue: true,
    });
    assert.equal(made.hasUniqueValue, true);
    const all = await client.crm.properties.coreApi.getAll('contacts');
    assert.ok(all.results.some((property) => property.name === 'email' && property.modificationMetadata.readOnlyValue === false));
    const batch = await client.crm.properties.batchApi.read('contacts', { archived: false, inputs: [{ name: 'st_customer_id' }] });
    assert.equal(batch.results.length, 1);
  });

  const first = await step('contacts basic', async () => {
    const made = await contacts.basicApi.create({ properties: { email: 'First@Example.com', firstname: 'First' } });
    assert.equal(made.properties.email, 'first@example.com');
    assert.ok(made.createdAt instanceof Date);
    const changed = await contacts.basicApi.update(made.id, { properties: { lastname: 'Person' } });
    assert.equal(changed.properties.lastname, 'Person');
    const read = await contacts.basicApi.getById(made.id, ['firstname'], ['lastname'], ['companies']);
    assert.equal(read.propertiesWithHistory.lastname[0].sourceType, 'INTEGRATION');
    const page = await contacts.basicApi.getPage(10);
    assert.equal(page.results.length, 1);
    return made.id;
  });

  await step('contacts conflict', () => assert.rejects(
    contacts.basicApi.create({ properties: { email: 'first@example.com' } }),
    (problem) => problem.code === 409 && problem.body.message === `Contact already exists. Existing ID: ${first}`));

  const [second] = await step('contacts batch', async () => {
    const inputs = [1, 2].map((number) => ({ id: `t1:${number}`, idProperty: 'st_customer_id', properties: { email: `b${number}@example.com` } }));
    const made = await contacts.batchApi.upsert({ inputs });
    assert.deepEqual(made.results.map((record) => record._new), [true, true]);
    const again = await contacts.batchApi.upsert({ inputs });
    assert.deepEqual(again.results.map((record) => record._new), [false, false]);
    const read = await contacts.batchApi.read({
      idProperty: 'st_customer_id', inputs: [{ id: 't1:1' }, { id: 't1:9' }], properties: ['st_customer_id'], propertiesWithHistory: ['email'],
    });
    assert.equal(read.results.length, 1);
    assert.equal(read.numErrors, 1);
    const updated = await contacts.batchApi.update({ inputs: [{ id: made.results[0].id, properties: { firstname: 'Batch' } }] });
    assert.equal(updated.status, 'COMPLETE');
    const created = await contacts.batchApi.create({ inputs: [{ properties: { email: 'gone@example.com' }, associations: [] }] });
    await contacts.batchApi.archive({ inputs: [{ id: created.results[0].id }] });
    return made.results.map((record) => record.id);
  });

  await step('search', async () => {
    const found = await contacts.searchApi.doSearch({
      filterGroups: [{ filters: [{ propertyName: 'email', operator: 'EQ', value: 'first@example.com' }] }],
      sorts: ['createdate'], properties: ['email'], limit: 10, after: '0',
    });
    assert.equal(found.total, 1);
    assert.equal(found.results[0].id, first);
  });

  await step('associations', async () => {
    const company = await client.crm.companies.basicApi.create({ properties: { name: 'Acme', domain: 'Acme.example' } });
    const deal = await client.crm.deals.basicApi.create({
      properties: { dealname: 'Furnace', dealstage: 'appointmentscheduled', pipeline: 'default' },
      associations: [{ to: { id: first }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 3 }] }],
    });
    const v4 = client.crm.associations.v4;
    await v4.batchApi.create('contacts', 'companies', {
      inputs: [{ _from: { id: first }, to: { id: company.id }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 1 }] }],
    });
    const read = await v4.batchApi.getPage('contacts', 'companies', { inputs: [{ id: first }] });
    assert.deepEqual(read.results[0].to[0].associationTypes.map((type) => type.typeId).sort((a, b) => a - b), [1, 279]);
    const deals = await v4.basicApi.getPage('contacts', first, 'deals');
    assert.equal(deals.results[0].toObjectId, deal.id);
    await v4.basicApi.createDefault('contacts', second, 'companies', company.id);
    await v4.basicApi.archive('contacts', first, 'companies', company.id);
    const labels = await v4.schema.definitionsApi.getAll('contacts', 'companies');
    assert.ok(labels.results.some((type) => type.typeId === 279));
  });

  await step('pipelines', async () => {
    const pipelines = await client.crm.pipelines.pipelinesApi.getAll('deals');
    assert.equal(pipelines.results[0].id, 'default');
    const made = await client.crm.pipelines.pipelinesApi.create('deals', {
      label: 'Jobs', displayOrder: 1, stages: [{ label: 'Booked', displayOrder: 0, metadata: { probability: '0.2' } }],
    });
    const stages = await client.crm.pipelines.pipelineStagesApi.getAll('deals', made.id);
    assert.equal(stages.results[0].label, 'Booked');
  });

  await step('owners', async () => {
    const owners = await client.crm.owners.ownersApi.getPage();
    assert.ok(owners.results.length > 0);
    const owner = await client.crm.owners.ownersApi.getById(Number(owners.results[0].id));
    assert.equal(owner.email, owners.results[0].email);
  });

  await step('generic objects', async () => {
    const services = client.crm.objects.basicApi;
    const pipeline = (await client.crm.pipelines.pipelinesApi.getAll('0-162')).results[0];
    const made = await services.create('0-162', {
      properties: { hs_name: 'Tune-up', hs_pipeline: pipeline.id, hs_pipeline_stage: pipeline.stages[0].id }, associations: [],
    });
    assert.equal((await services.getById('services', made.id, ['hs_name'])).properties.hs_name, 'Tune-up');
  });

  await step('merge', async () => {
    const merged = await contacts.basicApi.merge({ primaryObjectId: first, objectIdToMerge: second });
    assert.notEqual(merged.id, first);
    assert.equal((await contacts.basicApi.getById(second)).id, merged.id);
  });

  await step('gdpr delete', async () => {
    await contacts.basicApi.purge({ objectId: 'b2@example.com', idProperty: 'email' });
    await assert.rejects(contacts.basicApi.getById('b2@example.com', undefined, undefined, undefined, undefined, 'email'), (problem) => problem.code === 404);
  });

  await step('tokens', async () => {
    const token = await client.oauth.tokensApi.create('refresh_token', undefined, undefined, 'sandbox-client-id', 'sandbox-client-secret', 'r');
    assert.equal(token.expiresIn, 1800);
  });

  await step('dated paths', async () => {
    const answer = await client.apiRequest({ method: 'GET', path: '/crm/objects/2026-03/contacts' });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('x-hubspot-ratelimit-interval-milliseconds'), '10000');
  });
}

main().then(
  () => console.log(JSON.stringify({ done })),
  (problem) => {
    console.error(problem.message);
    process.exitCode = 1;
  });
