"""Common things by the noun that asks for them: "which animal", "what sport". Pure.

A small list of hyponyms of our own, as question answering takes them from WordNet (Pasca &
Harabagiu, "High performance question/answering", SIGIR 2001): the words that news uses, no names.
"""

from __future__ import annotations

from store import analysis

_ANIMALS = (
    "alligator ant antelope ape baboon badger bat bear beaver bee beetle bird bison boar "
    "buffalo bull butterfly camel cat caterpillar cattle chameleon cheetah chicken chimpanzee "
    "chipmunk cicada cobra cockroach cod coyote crab cricket crocodile crow deer dinosaur dog "
    "dolphin donkey dragonfly duck eagle eel elephant elk emu falcon ferret fish flamingo flea "
    "fly fox frog gecko giraffe goat goose gorilla hamster hawk hedgehog hen heron hippo "
    "hippopotamus horse hornet hyena iguana jaguar jellyfish kangaroo kitten koala lamb lemur "
    "leopard lion lioness lizard llama lobster locust lynx macaque mammoth manatee meerkat mink "
    "mite mole monkey moose mosquito moth mouse mice octopus orangutan orca ostrich otter owl "
    "ox oyster panda panther parrot peacock pelican penguin pig pigeon pony porcupine porpoise "
    "possum puffin puma puppy python rabbit raccoon ram rat raven reindeer rhino rhinoceros "
    "rooster salmon scorpion sea-lion seagull seal shark sheep shrimp skunk sloth slug snail "
    "snake spider squid squirrel stork swan tick tiger toad tortoise trout tuna turkey turtle "
    "vulture wallaby walrus wasp weasel whale wolf wolverine wolves worm yak zebra cow"
)
_FOODS = (
    "almond apple apricot asparagus avocado bacon bagel banana basil bean beef beer berry "
    "biscuit blueberry bread broccoli burger butter cabbage cake candy cantaloupe caramel "
    "carrot cashew cauliflower caviar celery cereal champagne cheese cherry chicken chili chip "
    "chocolate cider cinnamon cocktail cocoa coconut coffee cookie corn crab cracker cream "
    "cucumber curry doughnut donut egg eggplant fig fish flour fries garlic gin ginger grape "
    "grapefruit gravy gum ham hamburger hazelnut honey hummus ice-cream jam jelly juice ketchup "
    "kale lamb lemon lemonade lentil lettuce lime lobster macaroni mango mayonnaise meat melon "
    "milk milkshake mint muffin mushroom mustard noodle nut oat oatmeal oil olive onion orange "
    "oyster pancake papaya parsley pasta pastry peach peanut pear pea pepper pickle pie "
    "pineapple pistachio pizza plum popcorn pork potato pretzel pudding pumpkin quinoa radish "
    "raisin raspberry rice rum salad salami salmon salsa salt sandwich sausage seaweed sesame "
    "shrimp soda soup soy spinach steak strawberry sugar sushi syrup taco tea tequila tofu "
    "tomato tuna turkey turnip vanilla vinegar vodka waffle walnut water watermelon wheat "
    "whiskey whisky wine yeast yogurt"
)
_DISEASES = (
    "acne aids allergy alzheimer anemia anthrax arthritis asthma autism bronchitis cancer "
    "chickenpox cholera cold covid croup dementia dengue depression diabetes diphtheria ebola "
    "eczema epilepsy flu gonorrhea hepatitis herpes hiv hypertension influenza leprosy leukemia "
    "listeria lupus lymphoma malaria measles melanoma meningitis migraine monkeypox "
    "mononucleosis mpox mumps norovirus obesity osteoporosis parkinson pertussis plague "
    "pneumonia polio psoriasis rabies rubella salmonella schizophrenia sepsis shingles smallpox "
    "stroke syphilis tetanus tuberculosis typhoid typhus zika"
)
_SPORTS = (
    "archery athletics badminton baseball basketball biathlon bobsled bowling boxing breaking "
    "breakdancing canoeing cheerleading chess climbing cricket croquet curling cycling darts "
    "diving equestrian fencing fishing football golf gymnastics handball hockey judo karate "
    "lacrosse luge marathon netball pickleball polo racing rodeo rowing rugby running sailing "
    "shooting skateboarding skating skeleton skiing snooker snowboarding soccer softball squash "
    "surfing swimming taekwondo tennis triathlon volleyball weightlifting wrestling"
)
_CHEMICALS = (
    "acetaminophen alcohol aluminum aluminium ammonia arsenic asbestos aspirin ayahuasca "
    "benzene caffeine calcium cannabis carbon chlorine cobalt cocaine codeine copper cyanide "
    "ecstasy ethanol fentanyl fluoride gold graphite helium heroin hydrogen ibuprofen insulin "
    "iodine iron ketamine kratom lead lithium lsd magnesium marijuana mdma melatonin mercury "
    "methamphetamine methane methanol mifepristone morphine naloxone nickel nicotine nitrogen "
    "opium oxycodone oxygen ozempic ozone palladium paracetamol phosphorus platinum plutonium "
    "potassium propofol psilocybin radon ritalin salt semaglutide silicon silver sodium steroid "
    "sulfur testosterone tin titanium tobacco tungsten tylenol uranium viagra xylazine zinc "
    "chloride"
)
_WEATHER = (
    "avalanche blizzard cyclone drought earthquake eruption flood flooding fog frost hail "
    "heatwave hurricane landslide lightning mudslide rain sandstorm sinkhole snow snowstorm "
    "storm thunderstorm tornado tsunami typhoon volcano wildfire wind"
)
_CLOTHES = (
    "apron belt blazer blouse boot bracelet cap cape cloak coat corset costume crown dress "
    "glove gown hat headscarf heels helmet hijab hoodie jacket jeans jumpsuit kilt mask "
    "necklace pajamas pants ring robe sandal scarf shirt shoe shorts skirt slipper sneaker sock "
    "stocking suit sunglasses sweater swimsuit t-shirt tiara tie trousers turban tuxedo uniform "
    "veil vest watch wig"
)
_BODY = (
    "abdomen ankle arm back bladder blood bone brain breast calf cheek chest chin ear elbow eye "
    "face finger foot feet forehead groin hair hamstring hand head heart heel hip jaw kidney "
    "knee leg lip liver lung mouth muscle nail neck nose pancreas rib shin shoulder skin skull "
    "spine stomach teeth thigh throat thumb toe tongue tooth uterus vein waist wrist"
)
_VEHICLES = (
    "aircraft airplane ambulance balloon bicycle bike boat bus cable-car camper car drone ferry "
    "helicopter jet limousine minivan moped motorcycle pickup plane raft rocket scooter ship "
    "submarine suv tank taxi tractor trailer train tram truck tugboat van yacht"
)
_COLOURS = (
    "beige black blue bronze brown crimson cyan gold green grey gray indigo ivory lavender "
    "magenta maroon navy orange pink purple red scarlet silver teal turquoise violet white "
    "yellow"
)
_MUSIC = (
    "accordion banjo bagpipes bass bassoon bells cello clarinet drum fiddle flute guitar "
    "harmonica harp keyboard lute mandolin oboe organ piano recorder saxophone sitar tambourine "
    "trombone trumpet tuba ukulele viola violin xylophone"
)
_HOLIDAYS = (
    "christmas easter halloween thanksgiving hanukkah kwanzaa diwali ramadan eid passover "
    "juneteenth holi mardi valentine"
)
_FAITHS = (
    "bahai buddhism catholicism christianity hinduism islam judaism mormonism scientology shinto "
    "sikhism taoism"
)
_PLANETS = "mercury venus earth mars jupiter saturn uranus neptune pluto"
_INDUSTRIES = (
    "agriculture airline automotive aviation banking beef construction crypto cryptocurrency "
    "dairy energy entertainment farming fashion film fishing gambling gaming healthcare "
    "hospitality hotel insurance lumber media mining music oil pharmaceutical rail railroad "
    "railway retail shipping steel technology tobacco tourism trucking"
)
_PLANTS = (
    "bamboo cactus cedar daffodil daisy dandelion elm fern grass hemp ivy lily maple mangrove "
    "moss oak orchid palm pine poppy redwood rose seaweed sequoia sunflower tulip willow"
)

_MEMBERS = {
    "animal creature species mammal livestock pet reptile predator bird fish insect bug": _ANIMALS,
    "food ingredient item product snack dish fruit vegetable meat drink beverage candy treat "
    "dessert crop flavor flavour seed nut condiment spice cuisine meal": _FOODS,
    "disease illness virus infection condition disorder ailment cancer": _DISEASES,
    "sport discipline": _SPORTS,
    "chemical substance drug element metal gas mineral medication painkiller toxin": _CHEMICALS,
    "disaster weather phenomenon": _WEATHER,
    "garment clothing accessory outfit attire": _CLOTHES,
    "part organ limb": _BODY,
    "vehicle": _VEHICLES,
    "color colour": _COLOURS,
    "instrument": _MUSIC,
    "holiday festival": _HOLIDAYS,
    "religion faith": _FAITHS,
    "planet": _PLANETS,
    "industry sector": _INDUSTRIES,
    "plant tree flower": _PLANTS,
}  # fmt: skip

_BY_NOUN = {
    noun: frozenset(term for word in words.split() for term in analysis.terms(word))
    for nouns, words in _MEMBERS.items()
    for noun in nouns.split()
}


def members(noun: str) -> frozenset[str]:
    """The index terms of the common things that a noun (lower-case, singular) asks for."""
    return _BY_NOUN.get(noun, frozenset())
